name       Hetzner
category   cloud
domain     hetzner.com hetzner.de your-server.de your-storagebox.de hetzner.cloud your-objectstorage.com
test       www.hetzner.com -> hetzner
test       a.b.YOUR-OBJECTSTORAGE.COM. -> hetzner
source     field knowledge 2026-11
