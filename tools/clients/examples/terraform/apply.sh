#!/bin/sh
# Applies main.tf in a folder of its own, and asks whether a second plan would change anything.
#
#   acmsim serve /usr/share/acmsim/scenarios/served/an-empty-shop.json --clock settle \
#     --save done.json -- sh /usr/share/acmsim/clients/examples/terraform/apply.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$here/main.tf" "$folder"
cd "$folder"
terraform init -input=false -no-color
terraform apply -auto-approve -input=false -no-color -parallelism=30
terraform plan -detailed-exitcode -input=false -no-color
