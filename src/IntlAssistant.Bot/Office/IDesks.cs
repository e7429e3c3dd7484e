using IntlAssistant.Conversations.Desks;

namespace IntlAssistant.Bot.Office;

/// <summary>The office's desks: those of the settings, and those that administrators edited in their place.</summary>
public interface IDesks
{
    /// <summary>All desks, in the order of the settings and then by name.</summary>
    Task<IReadOnlyList<Desk>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The desk of that id; <see langword="null"/> when there is none.</summary>
    Task<Desk?> FindAsync(string? id, CancellationToken cancellationToken);

    /// <summary>The desk that answers for a topic; <see langword="null"/> when none does: then it is the whole office's matter.</summary>
    Task<Desk?> ForTopicAsync(string? topic, CancellationToken cancellationToken);

    /// <summary>Saves a desk, or removes it when <see cref="Desk.IsRemoved"/>.</summary>
    /// <returns>What is wrong with it; none when it is saved. Somebody else's saving since its version is a fault too.</returns>
    Task<IReadOnlyList<OfficeFault>> SaveAsync(Desk desk, string by, CancellationToken cancellationToken);
}
