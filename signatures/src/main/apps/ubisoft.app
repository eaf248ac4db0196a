name       Ubisoft
category   gaming
service    gaming
domain     ubisoft.com ubi.com ubisoftconnect.com ubisoft.org uplaypc-s-ubisoft.cdn.ubi.com ubisoft-avatars.akamaized.net
test       www.ubisoft.com -> ubisoft
test       a.b.UBISOFT-AVATARS.AKAMAIZED.NET. -> ubisoft
source     field knowledge 2026-11
