name       Webex
category   conferencing
service    video-call
domain     webex.com wbx2.com ciscospark.com webexcontent.com webexconnect.com wbx.com webexapis.com
address    udp/5004 udp/9000 23.89.0.0/16 62.109.192.0/18 64.68.96.0/19 66.114.160.0/20 66.163.32.0/19 69.26.160.0/19 114.29.192.0/19 144.196.0.0/16 150.253.128.0/17 163.129.0.0/16 170.72.0.0/16 170.133.128.0/18 173.39.224.0/19 173.243.0.0/20 207.182.160.0/19 209.197.192.0/19 210.4.192.0/20 216.151.128.0/19
agent      contains WebEx
test       www.webex.com -> webex
test       a.b.WEBEXAPIS.COM. -> webex
source     field knowledge 2026-11
