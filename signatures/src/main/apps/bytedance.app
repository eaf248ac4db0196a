name       ByteDance
category   cloud
domain     bytedance.com bytedance.net byted.org bytednsdoc.com byteimg.com volces.com volcengine.com volccdn.com byteacctimg.com
test       www.bytedance.com -> bytedance
test       a.b.BYTEACCTIMG.COM. -> bytedance
source     field knowledge 2026-11
