name       Zoom
category   conferencing
service    video-call
domain     zoom.us zoom.com zoomgov.com zoom.com.cn zoomus.cn zoomcdn.com zoomcares.com zoom-privacy.com
agent      contains zoom.us
test       www.zoom.us -> zoom
test       a.b.ZOOM-PRIVACY.COM. -> zoom
source     field knowledge 2026-11
