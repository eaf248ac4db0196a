name       Messenger
category   messaging
service    chat
domain     messenger.com m.me edge-mqtt.facebook.com mqtt-mini.facebook.com mqtt.facebook.com edge-chat.facebook.com edge-chat.messenger.com
domain     chat-e2ee.facebook.com chat-e2ee-mini.facebook.com
service    audio-call rtc.facebook.com
host       turner.facebook
test       www.messenger.com -> facebook-messenger
test       a.b.CHAT-E2EE-MINI.FACEBOOK.COM. -> facebook-messenger
source     field knowledge 2026-11
