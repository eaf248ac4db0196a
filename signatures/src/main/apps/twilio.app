name       Twilio
category   voip
domain     twilio.com twiliocdn.com
test       www.twilio.com -> twilio
test       a.b.TWILIOCDN.COM. -> twilio
source     field knowledge 2026-11
