# Has other programs read a movie: ffprobe decodes every sample of every video track, and qtdump, which
# knows what stands in QTVR's own tracks, ends well. A program that is not there is passed over.
if(FFPROBE)
    # Edit lists of scenes say when a node is there, not that its tiles are to be played.
    execute_process(
        COMMAND ${FFPROBE} -v error -ignore_editlist 1 -count_frames -select_streams v
                -show_entries stream=index,nb_frames,nb_read_frames -of csv=p=0 ${MOVIE}
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_QUIET)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "ffprobe ended with ${result}")
    endif()
    string(STRIP "${output}" output)
    string(REPLACE "\n" ";" tracks "${output}")
    if(NOT tracks)
        message(FATAL_ERROR "ffprobe finds no video tracks")
    endif()
    foreach(track IN LISTS tracks)
        if(NOT track MATCHES "^([0-9]+),([0-9]+),([0-9]+)$")
            message(FATAL_ERROR "ffprobe cannot read a track: ${track}")
        endif()
        if(NOT CMAKE_MATCH_2 EQUAL CMAKE_MATCH_3)
            message(FATAL_ERROR
                "Of track ${CMAKE_MATCH_1} with ${CMAKE_MATCH_2} samples ${CMAKE_MATCH_3} decode")
        endif()
    endforeach()
endif()

if(QTDUMP)
    execute_process(COMMAND ${QTDUMP} ${MOVIE}
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE errors)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "qtdump ended with ${result}\n${errors}")
    endif()
    if(NOT "${output}${errors}" MATCHES "${FINDS}")
        message(FATAL_ERROR "qtdump does not find ${FINDS}")
    endif()
endif()
