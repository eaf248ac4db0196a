name       Google Meet
category   conferencing
service    video-call
domain     meet.google.com duo.google.com stun.meet.google.com turn.l.google.com meetings.googleapis.com duo.googleapis.com
test       meet.google.com -> google-meet
test       a.b.DUO.GOOGLEAPIS.COM. -> google-meet
source     field knowledge 2026-11
