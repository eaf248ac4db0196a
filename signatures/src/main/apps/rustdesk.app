name       RustDesk
category   remote-access
service    remote-control
domain     rustdesk.com
test       www.rustdesk.com -> rustdesk
source     field knowledge 2026-11
