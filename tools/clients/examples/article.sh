#!/bin/sh
# The article's migration by the AWS CLI: a certificate validated by DNS takes the place of the one
# that was validated by e-mail, on a listener that is open all the time. The script knows nothing of
# acmsim. On its clock the half hour of `aws acm wait` takes a second:
#
#   clients=/usr/share/acmsim/clients
#   PYTHONPATH=$clients PATH=$clients/bin:$PATH \
#     acmsim serve /usr/share/acmsim/scenarios/seed/b-the-article-by-api.json --save done.json \
#     -- sh $clients/examples/article.sh
#   acmsim run done.json      # The same history again.
#   acmsim check done.json    # What was done, under all delays.
set -eu
export AWS_DEFAULT_OUTPUT=text AWS_PAGER=

load_balancer=$(aws elbv2 describe-load-balancers --query 'LoadBalancers[0].LoadBalancerArn')
listener=$(aws elbv2 describe-listeners --load-balancer-arn "$load_balancer" \
  --query 'Listeners[?Port==`443`].ListenerArn')
old=$(aws elbv2 describe-listeners --listener-arns "$listener" \
  --query 'Listeners[0].Certificates[0].CertificateArn')
zone=$(aws route53 list-hosted-zones-by-name --dns-name example.com --query 'HostedZones[0].Id')

new=$(aws acm request-certificate --domain-name example.com \
  --subject-alternative-names www.example.com --validation-method DNS --query CertificateArn)

# ACM shows its records some seconds later.
records() {
  aws acm describe-certificate --certificate-arn "$new" \
    --query 'Certificate.DomainValidationOptions[?ResourceRecord].ResourceRecord.[Name,Value]'
}
until [ "$(records | wc -l)" -eq 2 ]; do sleep 5; done
changes=$(records | while read -r name value; do
  printf '{"Action":"UPSERT","ResourceRecordSet":{"Name":"%s","Type":"CNAME","TTL":300,' "$name"
  printf '"ResourceRecords":[{"Value":"%s"}]}}\n' "$value"
done | paste -sd,)
change=$(aws route53 change-resource-record-sets --hosted-zone-id "$zone" \
  --change-batch "{\"Changes\":[$changes]}" --query ChangeInfo.Id)
aws route53 wait resource-record-sets-changed --id "$change"
aws acm wait certificate-validated --certificate-arn "$new"

# The waiter ends when all names are proved. ACM issues the certificate some seconds after that, and
# before that no listener takes it.
status() {
  aws acm describe-certificate --certificate-arn "$new" --query Certificate.Status
}
until [ "$(status)" = ISSUED ]; do sleep 10; done
sleep 60
aws elbv2 modify-listener --listener-arn "$listener" --certificates "CertificateArn=$new" \
  --query 'Listeners[0].Certificates[0].CertificateArn'

# ACM deletes no certificate that it counts as in use.
used_by() {
  aws acm describe-certificate --certificate-arn "$old" --query 'length(Certificate.InUseBy)'
}
until [ "$(used_by)" -eq 0 ]; do sleep 30; done
aws acm delete-certificate --certificate-arn "$old"
