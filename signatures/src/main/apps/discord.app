name       Discord
category   messaging
service    chat
domain     discord.com discordapp.com discord.gg discordapp.net discord.media discordcdn.com discord.co discord.dev discord.gift
domain     discordstatus.com dis.gd
agent      contains Discord/
test       www.discord.com -> discord
test       a.b.DIS.GD. -> discord
source     field knowledge 2026-11
