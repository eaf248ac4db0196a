name       TeamViewer
category   remote-access
service    remote-control
domain     teamviewer.com teamviewer.cn dyngate.com
test       www.teamviewer.com -> teamviewer
test       a.b.DYNGATE.COM. -> teamviewer
source     field knowledge 2026-11
