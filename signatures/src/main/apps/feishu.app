name       Lark
category   collaboration
service    chat
domain     feishu.cn larksuite.com feishu.net larkoffice.com feishucdn.com larksuitecdn.com larkofficecdn.com
test       www.feishu.cn -> feishu
test       a.b.LARKOFFICECDN.COM. -> feishu
source     field knowledge 2026-11
