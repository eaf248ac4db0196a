name       Discord Activities
category   gaming
service    gaming
domain     discordsays.com
test       www.discordsays.com -> discordsays
source     field knowledge 2026-11
