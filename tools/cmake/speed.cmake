# Helpers of a fast build, used where they are installed. None changes what is built.

if(NOT PROJECT_IS_TOP_LEVEL)
  function(acmsim_compile_by_room)
  endfunction()
  return()
endif()

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# With a base folder and without the build folder in its key, ccache also answers a clone that lives
# somewhere else. The price: a debugger may be told of the folder that compiled first.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}
                                  CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# Compiles the sources of a room as one, where unity builds are wanted: the headers of a room are
# read once, and those of JSON only in rooms that speak it. Each regular expression in the arguments
# makes one room of the sources whose paths it is found in.
function(acmsim_compile_by_room target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  foreach(room IN LISTS ARGN)
    set(inside ${sources})
    list(FILTER inside INCLUDE REGEX "${room}")
    list(FILTER sources EXCLUDE REGEX "${room}")
    string(MAKE_C_IDENTIFIER "${room}" name)
    set_source_files_properties(${inside} PROPERTIES UNITY_GROUP ${name})
  endforeach()
endfunction()
