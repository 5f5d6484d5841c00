package org.cooperage.park.room;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.cooperage.park.investment.Lead;
import org.cooperage.park.room.DataRoom.PaperContent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Rooms one is invited to; papers and rooms of a lead.
@Controller
class RoomPages {
    private final Rooms rooms;

    RoomPages(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/data-rooms")
    String invitations(Model model) {
        model.addAttribute("rooms", rooms.invitations());
        return "park/rooms";
    }

    @GetMapping("/data-rooms/{roomId}")
    String enter(@PathVariable UUID roomId, Model model) {
        model.addAttribute("open", rooms.enter(new DataRoom.Id(roomId)));
        return "park/room";
    }

    @GetMapping("/data-rooms/{roomId}/documents/{documentId}")
    ResponseEntity<byte[]> read(@PathVariable UUID roomId, @PathVariable UUID documentId) {
        return file(rooms.read(new DataRoom.Id(roomId), documentId));
    }

    @GetMapping("/investment/leads/{leadId}/papers")
    String ofLead(@PathVariable UUID leadId, Model model) {
        var lead = new Lead.Id(leadId);
        model.addAttribute("lead", leadId);
        model.addAttribute("papers", rooms.papers(lead));
        model.addAttribute("rooms", rooms.ofLead(lead));
        model.addAttribute("visits", rooms.visits(lead));
        return "park/papers";
    }

    @GetMapping("/investment/leads/{leadId}/documents/{documentId}")
    ResponseEntity<byte[]> paper(@PathVariable UUID leadId, @PathVariable UUID documentId) {
        return file(rooms.paper(new Lead.Id(leadId), documentId));
    }

    @PostMapping("/investment/leads/{leadId}/documents")
    String add(
            @PathVariable UUID leadId,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean inRoom)
            throws IOException {
        rooms.add(
                new Lead.Id(leadId),
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getBytes(),
                inRoom);
        return papers(leadId);
    }

    @PostMapping("/investment/leads/{leadId}/rooms")
    String open(@PathVariable UUID leadId, @ModelAttribute RoomForm form) {
        rooms.open(new Lead.Id(leadId), form);
        return papers(leadId);
    }

    @PostMapping("/investment/leads/{leadId}/rooms/{roomId}/revocation")
    String revoke(@PathVariable UUID leadId, @PathVariable UUID roomId) {
        rooms.revoke(new Lead.Id(leadId), new DataRoom.Id(roomId));
        return papers(leadId);
    }

    private static String papers(UUID leadId) {
        return "redirect:/investment/leads/" + leadId + "/papers";
    }

    private static ResponseEntity<byte[]> file(PaperContent paper) {
        var name = ContentDisposition.attachment()
                .filename(paper.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(paper.bytes());
    }
}
