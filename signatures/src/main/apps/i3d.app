name       i3D.net
category   cloud
domain     i3d.net
test       www.i3d.net -> i3d
source     field knowledge 2026-11
