name       GitLab
category   development
domain     gitlab.com gitlab.io gitlab-static.net
test       www.gitlab.com -> gitlab
test       a.b.GITLAB-STATIC.NET. -> gitlab
source     field knowledge 2026-11
