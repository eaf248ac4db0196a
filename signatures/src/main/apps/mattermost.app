name       Mattermost
category   collaboration
service    chat
domain     mattermost.com mattermost.cloud
test       www.mattermost.com -> mattermost
test       a.b.MATTERMOST.CLOUD. -> mattermost
source     field knowledge 2026-11
