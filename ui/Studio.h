// SPDX-License-Identifier: GPL-3.0-or-later
// What the window works with: references that main built and that outlive it.
#pragma once

namespace proofsheet {

class Clock;
class GenerationQueue;
class Library;
class LineUpStore;
class ModelCatalog;
class PictureLoader;
class Preferences;
class ProviderAccess;
class ProviderControl;
class RoundLog;
class Theme;
class ThumbnailLoader;
class VoteLog;

struct Studio
{
    const Clock &clock;
    Preferences &preferences;
    ModelCatalog &catalog;
    ProviderControl &provider;
    ProviderAccess &access;
    Library &library;
    GenerationQueue &queue;
    ThumbnailLoader &thumbnails;
    PictureLoader &pictures;
    Theme &theme;
    LineUpStore &lineUps;
    VoteLog &votes;
    RoundLog &rounds;
};

} // namespace proofsheet
