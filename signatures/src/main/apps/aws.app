name       AWS
category   cloud
domain     amazonaws.com amazonaws.com.cn aws.amazon.com awsstatic.com cloudfront.net elasticbeanstalk.com aws.dev amplifyapp.com
domain     awsapps.com awsglobalaccelerator.com signin.aws awsdns.com amazoncognito.com on.aws api.aws
agent      begins aws-sdk-
agent      begins aws-cli/
agent      begins Boto3/
test       www.amazonaws.com -> aws
test       a.b.API.AWS. -> aws
test       mobileanalytics.us-east-1.amazonaws.com -> aws
test       agent aws-cli/2.9 Python/3.9 -> aws
source     field knowledge 2026-11
