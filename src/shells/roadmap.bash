# Completion of roadmap for bash. This line in ~/.bashrc: eval "$(roadmap completion bash)"

# The program is asked at every TAB. Its first line says whether files are wanted, too; the others
# are the words that fit. Needs no bash-completion; runs from bash 3.2 on, as macOS has it.
_roadmap() {
  local kind line reply
  COMPREPLY=()
  reply=$(roadmap complete bash "${COMP_TYPE-}" "${COLUMNS-}" "${2-}" \
    "${COMP_LINE:0:COMP_POINT}" 2> /dev/null)
  {
    IFS= read -r kind
    while IFS= read -r line; do COMPREPLY+=("$line"); done
  } <<< "$reply"
  # Without this, bash would offer files wherever nothing fits, and files in no order. bash 3.2
  # cannot be told.
  type compopt &> /dev/null || return 0
  if [[ $kind == files ]]; then compopt +o nosort 2> /dev/null; else compopt +o default; fi
}

# "nosort" keeps the order of the roadmap. bash before 4.4 does not know it.
complete -o default -o nosort -F _roadmap roadmap 2> /dev/null ||
  complete -o default -F _roadmap roadmap
