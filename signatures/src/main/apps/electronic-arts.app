name       Electronic Arts
category   gaming
service    gaming
domain     ea.com origin.com eaassets-a.akamaihd.net origin-a.akamaihd.net dice.se tnt-ea.com easports.com respawn.com gosredirector.com
test       www.ea.com -> electronic-arts
test       a.b.GOSREDIRECTOR.COM. -> electronic-arts
test       accounts.ea.com -> electronic-arts
source     field knowledge 2026-11
