name       GoTo Meeting
category   conferencing
service    video-call
domain     gotomeeting.com goto.com gotowebinar.com gototraining.com getgo.com gotoconference.com goto-rtc.com gotoassist.com
domain     logmeininc.com citrixonline.com
test       www.gotomeeting.com -> goto-meeting
test       a.b.CITRIXONLINE.COM. -> goto-meeting
source     field knowledge 2026-11
