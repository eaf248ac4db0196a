name       Google Meet
category   conferencing
service    video-call
domain     meet.google.com duo.google.com stun.meet.google.com turn.l.google.com meetings.googleapis.com duo.googleapis.com
address    udp/3478 udp/19302-19309 74.125.247.128/32 74.125.250.0/24 142.250.82.0/24 2001:4860:4864:4:8000::/128 2001:4860:4864:5::/64 2001:4860:4864:6::/64
test       meet.google.com -> google-meet
test       a.b.DUO.GOOGLEAPIS.COM. -> google-meet
test       address 142.250.82.1 udp/19305 -> google-meet
source     field knowledge 2026-11
