name       Nexus Mods
category   gaming
service    download
domain     nexusmods.com
test       www.nexusmods.com -> nexus-mods
source     field knowledge 2026-11
