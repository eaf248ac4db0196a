name       BitTorrent
category   p2p
service    file-transfer
domain     bittorrent.com utorrent.com bittorrent.org btcomet.com
agent      begins BitTorrent/
agent      begins uTorrent/
agent      begins Transmission/
agent      begins qBittorrent
agent      begins libtorrent
agent      contains Azureus
agent      begins Deluge
test       www.bittorrent.com -> bittorrent
test       a.b.BTCOMET.COM. -> bittorrent
source     field knowledge 2026-11
