name       Sunlogin
category   remote-access
service    remote-control
domain     oray.com oray.net sunlogin.oray.com
test       www.oray.com -> sunlogin
test       a.b.SUNLOGIN.ORAY.COM. -> sunlogin
source     field knowledge 2026-11
