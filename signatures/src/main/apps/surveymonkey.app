name       SurveyMonkey
category   productivity
domain     surveymonkey.com smassets.net
test       www.surveymonkey.com -> surveymonkey
test       a.b.SMASSETS.NET. -> surveymonkey
source     field knowledge 2026-11
