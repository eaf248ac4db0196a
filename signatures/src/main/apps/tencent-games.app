name       Tencent Games
category   gaming
service    gaming
domain     igamecj.com tencentgames.com proximabeta.com intlgame.com gcloudsdk.com gamesafe.qq.com anticheatexpert.com game.qq.com
domain     levelinfinite.com
test       www.igamecj.com -> tencent-games
test       a.b.LEVELINFINITE.COM. -> tencent-games
source     field knowledge 2026-11
