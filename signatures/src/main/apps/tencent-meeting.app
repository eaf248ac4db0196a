name       Tencent Meeting
category   conferencing
service    video-call
domain     meeting.tencent.com voovmeeting.com meeting.qq.com
test       meeting.tencent.com -> tencent-meeting
test       a.b.MEETING.QQ.COM. -> tencent-meeting
source     field knowledge 2026-11
