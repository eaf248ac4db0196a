name       Rocket.Chat
category   collaboration
service    chat
domain     rocket.chat
test       www.rocket.chat -> rocket-chat
source     field knowledge 2026-11
