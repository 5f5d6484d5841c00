package org.cooperage.market.drawing;

import java.util.List;
import java.util.UUID;
import org.cooperage.need.Need;
import org.cooperage.party.Upload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// The drawings of a job, for people and programs. Never cached: who loses the job loses them.
@Controller
class DrawingPages {

    private final JobDrawings drawings;

    DrawingPages(JobDrawings drawings) {
        this.drawings = drawings;
    }

    @GetMapping("/api/jobs/{jobId}/drawings")
    @ResponseBody
    List<Need.Document> list(@PathVariable UUID jobId) {
        return drawings.of(jobId);
    }

    @GetMapping({"/jobs/{jobId}/drawings/{documentId}", "/api/jobs/{jobId}/drawings/{documentId}"})
    ResponseEntity<byte[]> show(@PathVariable UUID jobId, @PathVariable UUID documentId) {
        var drawing = drawings.content(jobId, documentId);
        return Upload.shown(drawing.about().name(), drawing.about().mediaType(), drawing.bytes());
    }
}
