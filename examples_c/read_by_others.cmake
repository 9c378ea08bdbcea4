# Has other programs read a movie: ffprobe finds every sample of every track and decodes those of video
# tracks, and qtdump, which knows what stands in QTVR's own tracks, ends well. A program that is not
# there is passed over, and told.
if(FFPROBE)
    # Edit lists of scenes say when a node is there, not that its tiles are to be played.
    execute_process(
        COMMAND ${FFPROBE} -v error -ignore_editlist 1 -count_frames -count_packets
                -show_entries stream=index,codec_type,nb_frames,nb_read_frames,nb_read_packets
                -of csv=p=0 ${MOVIE}
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_QUIET)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "ffprobe ended with ${result}")
    endif()
    string(STRIP "${output}" output)
    string(REPLACE "\n" ";" tracks "${output}")
    if(NOT "${output}" MATCHES ",video,")
        message(FATAL_ERROR "ffprobe finds no video tracks")
    endif()
    foreach(track IN LISTS tracks)
        if(NOT track MATCHES "^([0-9]+),([a-z]+),([0-9]+),([0-9]+|N/A),([0-9]+)$")
            message(FATAL_ERROR "ffprobe cannot read a track: ${track}")
        endif()
        set(samples ${CMAKE_MATCH_3})
        if(NOT CMAKE_MATCH_5 EQUAL samples)
            message(FATAL_ERROR
                "Of track ${CMAKE_MATCH_1} with ${samples} samples ${CMAKE_MATCH_5} are there")
        endif()
        if(CMAKE_MATCH_2 STREQUAL "video" AND NOT CMAKE_MATCH_4 EQUAL samples)
            message(FATAL_ERROR
                "Of track ${CMAKE_MATCH_1} with ${samples} samples ${CMAKE_MATCH_4} decode")
        endif()
    endforeach()
else()
    message("SKIPPED: no ffprobe here")
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
else()
    message("SKIPPED: no qtdump here")
endif()
