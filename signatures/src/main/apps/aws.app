name       AWS
category   cloud
domain     amazonaws.com amazonaws.com.cn aws.amazon.com awsstatic.com cloudfront.net elasticbeanstalk.com aws.dev amplifyapp.com
domain     awsapps.com awsglobalaccelerator.com signin.aws amazoncognito.com on.aws api.aws
test       www.amazonaws.com -> aws
test       a.b.API.AWS. -> aws
test       mobileanalytics.us-east-1.amazonaws.com -> aws
source     field knowledge 2026-11
