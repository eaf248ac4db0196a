name       Lilith Games
category   gaming
service    gaming
domain     lilith.com lilithgame.com farlightgames.com
test       www.lilith.com -> lilith-games
test       a.b.FARLIGHTGAMES.COM. -> lilith-games
source     field knowledge 2026-11
