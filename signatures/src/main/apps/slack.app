name       Slack
category   collaboration
service    chat
domain     slack.com slack-edge.com slackb.com slack-files.com slack-imgs.com slack-msgs.com slack-redir.net slack-core.com
domain     slackcertified.com slackdemo.com slack-core.net
agent      contains Slack/
test       www.slack.com -> slack
test       a.b.SLACK-CORE.NET. -> slack
source     field knowledge 2026-11
