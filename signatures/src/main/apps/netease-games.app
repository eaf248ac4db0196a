name       NetEase Games
category   gaming
service    gaming
domain     easebar.com neteasegames.com nie.netease.com gph.netease.com mini1.cn 163yun.com game.163.com nie.163.com update.netease.com
test       www.easebar.com -> netease-games
test       a.b.UPDATE.NETEASE.COM. -> netease-games
source     field knowledge 2026-11
