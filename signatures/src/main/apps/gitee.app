name       Gitee
category   development
domain     gitee.com
test       www.gitee.com -> gitee
source     field knowledge 2026-11
