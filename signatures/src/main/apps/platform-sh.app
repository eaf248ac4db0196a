name       Platform.sh
category   cloud
domain     platform.sh platformsh.site
test       www.platform.sh -> platform-sh
test       a.b.PLATFORMSH.SITE. -> platform-sh
source     field knowledge 2026-11
