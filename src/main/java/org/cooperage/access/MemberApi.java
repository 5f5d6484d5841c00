package org.cooperage.access;

import java.util.List;
import java.util.UUID;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The people of one's own party, for programs.
@RestController
@RequestMapping("/api/members")
class MemberApi {

    private final Members members;

    MemberApi(Members members) {
        this.members = members;
    }

    record MemberView(UUID person, String username, String name, Role role, String title) {

        static MemberView of(Member member) {
            return new MemberView(
                    member.person().value(), member.username(), member.name(), member.role(), member.title());
        }
    }

    record NewMember(String username, @Nullable String title) {}

    @GetMapping
    List<MemberView> list() {
        return members.list().stream().map(MemberView::of).toList();
    }

    @PostMapping
    ResponseEntity<MemberView> add(@RequestBody NewMember asked) {
        var title = asked.title();
        return switch (members.add(asked.username(), title == null ? "" : title)) {
            case Adding.Added(var member) ->
                ResponseEntity.status(HttpStatus.CREATED).body(MemberView.of(member));
            case Adding.NoSuchPerson(var name) ->
                throw InvalidInput.of("username", name, "access.invalid.member.nobody", "access.mend.member.nobody");
            case Adding.AlreadyThere(var name) ->
                ResponseEntity.status(HttpStatus.CONFLICT).build();
        };
    }

    @DeleteMapping("/{personId}")
    ResponseEntity<Void> remove(@PathVariable UUID personId) {
        return switch (members.remove(new Person.Id(personId))) {
            case Removing.Removed() -> ResponseEntity.noContent().build();
            case Removing.LastOne() ->
                ResponseEntity.status(HttpStatus.CONFLICT).build();
        };
    }
}
