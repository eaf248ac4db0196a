name       Vultr
category   cloud
domain     vultr.com vultrusercontent.com vultrobjects.com
test       www.vultr.com -> vultr
test       a.b.VULTROBJECTS.COM. -> vultr
source     field knowledge 2026-11
