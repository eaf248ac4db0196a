name       Zoom
category   conferencing
service    video-call
domain     zoom.us zoom.com zoomgov.com zoom.com.cn zoomus.cn zoomcdn.com zoomcares.com zoom-privacy.com
address    udp/3478-3479 udp/8801-8810 tcp/8801-8802 134.224.0.0/16 144.195.0.0/16 149.137.0.0/17 156.45.0.0/17 159.124.0.0/16 162.255.36.0/22 170.114.0.0/16 173.231.80.0/20 198.251.128.0/17 204.80.104.0/21 204.141.28.0/22 206.247.0.0/16 2407:30c0::/32 2620:123:2000::/40
agent      contains zoom.us
test       www.zoom.us -> zoom
test       a.b.ZOOM-PRIVACY.COM. -> zoom
test       address 206.247.1.1 udp/8801 -> zoom
source     field knowledge 2026-11
