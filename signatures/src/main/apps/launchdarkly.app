name       LaunchDarkly
category   development
domain     launchdarkly.com
test       www.launchdarkly.com -> launchdarkly
source     field knowledge 2026-11
