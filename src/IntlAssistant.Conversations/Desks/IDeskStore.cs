namespace IntlAssistant.Conversations.Desks;

/// <summary>Desks that administrators have edited.</summary>
public interface IDeskStore
{
    /// <summary>All that were ever saved, removed ones too, by name.</summary>
    Task<IReadOnlyList<Desk>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Saves a desk.</summary>
    /// <param name="desk">The desk, with the version that was read; 0 when it is new.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The desk under its next version; <see langword="null"/> when somebody else has saved it since that version.</returns>
    Task<Desk?> SaveAsync(Desk desk, string by, CancellationToken cancellationToken);
}
