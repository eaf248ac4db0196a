name       Webex
category   conferencing
service    video-call
domain     webex.com wbx2.com ciscospark.com webexcontent.com webexconnect.com wbx.com webexapis.com
agent      contains WebEx
test       www.webex.com -> webex
test       a.b.WEBEXAPIS.COM. -> webex
source     field knowledge 2026-11
