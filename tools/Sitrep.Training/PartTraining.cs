namespace Sitrep.Training;

/// <summary>What is given to train one part of a model onto an earlier one.</summary>
/// <param name="Corpora">Folder of the corpora.</param>
/// <param name="Earlier">The model whose other parts stay as they are.</param>
/// <param name="Output">Where the model is written; may be the earlier one.</param>
/// <param name="Seed">Seed of the order of sentences.</param>
/// <param name="Data">Folder of the project's own trees.</param>
/// <param name="Cache">Folder where a part may keep what takes long to make, null for none.</param>
internal sealed record PartTraining(string Corpora, string Earlier, string Output, ulong Seed, string Data, string? Cache);
