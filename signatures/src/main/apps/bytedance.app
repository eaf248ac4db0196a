name       ByteDance
category   cloud
domain     bytedance.com bytedapm.com bytegoofy.com bytegecko.com zijieimg.com bytedance.net byted.org bytednsdoc.com byteimg.com
domain     volces.com volcengine.com volccdn.com byteacctimg.com
test       www.bytedance.com -> bytedance
test       a.b.BYTEACCTIMG.COM. -> bytedance
source     field knowledge 2026-11
