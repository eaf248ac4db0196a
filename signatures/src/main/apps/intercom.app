name       Intercom
category   productivity
service    chat
domain     intercom.io intercom.com intercomcdn.com intercomassets.com
test       www.intercom.io -> intercom
test       a.b.INTERCOMASSETS.COM. -> intercom
source     field knowledge 2026-11
