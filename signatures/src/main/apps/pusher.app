name       Pusher
category   middleware
service    notification
domain     pusher.com pusherapp.com
test       www.pusher.com -> pusher
test       a.b.PUSHERAPP.COM. -> pusher
source     field knowledge 2026-11
